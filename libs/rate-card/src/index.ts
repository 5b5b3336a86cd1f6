export { checkRateCard, type InvalidRateCard } from './check-rate-card.js';
export { type Forecast, forecast, type ForecastLine, type CountryVolume } from './forecast.js';
export {
  LARGEST_BUDGET_MINOR,
  microsOfMoney,
  moneyOf,
  type Price,
  type PriceQuery,
  priceOf,
  sourcesOf,
} from './price.js';
export * from './rate-card.js';
export { STANDARD_CARD } from './standard-card.js';
