/**
 * The builder compiles for Node 16 unless told otherwise. There each field of a class is made by a call of a helper,
 * which the reading of orders feels.
 */
const OLDEST_NODE = 'es2024';

export default (defaults) => ({
  ...defaults,
  module: {
    ...defaults.module,
    rules: defaults.module.rules.map((rule) => ({
      ...rule,
      use: rule.use.map((loader) => ({
        ...loader,
        options: { ...loader.options, jsc: { ...loader.options.jsc, target: OLDEST_NODE } },
      })),
    })),
  },
});
