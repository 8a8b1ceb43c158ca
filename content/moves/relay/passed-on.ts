/** The variant in which the attacker brings what the API behind was sent for the agent, and no token of another client's. */
export const PASSED_ON = "passed-on";
