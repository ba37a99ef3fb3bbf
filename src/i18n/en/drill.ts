/** From numbers and marks to the calls behind them. */
export const drill = {
  "drill.open": "Show the calls",
};
