/** From numbers and marks to the calls behind them. */
export const drill = {
  "drill.open": "عرض المكالمات",
};
