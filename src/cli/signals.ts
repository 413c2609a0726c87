const exitCodes = { SIGINT: 130, SIGTERM: 143 };

/** Ends the process at once when asked to; what is under way cleans up as it exits. */
export const exitOnSignals = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Not `once`: a terminal and the launcher both send it, and the second must not cut off the exit.
    process.on(signal, () => process.exit(exitCodes[signal]));
  }
};

/** For what runs until it is stopped: being asked to end is then no failure. */
export const expectTermination = (): void => {
  exitCodes.SIGTERM = 0;
};
