const exitCodes = { SIGINT: 130, SIGTERM: 143 };

type EndingSignal = keyof typeof exitCodes;

let receive: ((signal: EndingSignal) => void) | null = null;

/** Ends the process at once when asked to; what is under way cleans up as it exits. */
export const exitOnSignals = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Not `once`: a terminal and the launcher both send it, and the second must not cut off the exit.
    process.on(signal, () => {
      if (receive === null) process.exit(exitCodes[signal]);
      else receive(signal);
    });
  }
};

/** For what runs until it is stopped: being asked to end is then no failure. */
export const expectTermination = (): void => {
  exitCodes.SIGTERM = 0;
};

/** Lets another receive the signals, instead of ending at once, until the function it gets back is called. */
export const divertSignals = (to: (signal: EndingSignal) => void): (() => void) => {
  receive = to;
  return () => {
    receive = null;
  };
};
