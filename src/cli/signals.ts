const exitCodes = { SIGINT: 130, SIGTERM: 143 };

/** Ends the process at once when asked to; what is under way cleans up as it exits. */
export const exitOnSignals = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(exitCodes[signal]));
  }
};

/** For what runs until it is stopped: being asked to end is then no failure. */
export const expectTermination = (): void => {
  exitCodes.SIGTERM = 0;
};
