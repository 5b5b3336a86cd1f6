/** Why a plan cannot be like this. */
export interface PlanProblem {
  /** Where in the plan: `segment.tags`, `variants.0.weight`. */
  readonly path: string;
  readonly message: string;
}
