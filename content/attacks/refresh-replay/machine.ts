import { setup } from "xstate";

/**
 * Two parties with the same refresh token: each comes once, then five minutes pass, then they come again.
 * The upper half is the order in which the attacker comes first, the lower half the other one.
 */
export const machine = setup({
	types: {
		events: {} as
			| { type: "ATTACKER_COMES" }
			| { type: "CLIENT_COMES" }
			| { type: "STOLEN" }
			| { type: "THEFT_REFUSED" }
			| { type: "READ" }
			| { type: "CALL_DENIED" }
			| { type: "CLIENT_AWAY" }
			| { type: "REFRESHED" }
			| { type: "LOCKED_OUT" }
			| { type: "REFRESH_REFUSED" }
			| { type: "SHARED" }
			| { type: "SERVED" }
			| { type: "RENEWED" }
			| { type: "RENEWAL_REFUSED" }
			| { type: "CLIENT_RETURNS" }
			| { type: "ADA_LOCKED_OUT" }
			| { type: "ADA_SERVED" }
			| { type: "BOTH_SERVED" }
			| { type: "ATTACKER_SERVED" }
			| { type: "API_REFUSED" }
			| { type: "TOKENS_ISSUED" }
			| { type: "TOKEN_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "refresh-replay",
	initial: "copying",
	states: {
		copying: { on: { ATTACKER_COMES: "attackerRefreshing", CLIENT_COMES: "clientRefreshingFirst" } },
		attackerRefreshing: { on: { STOLEN: "attackerReading", THEFT_REFUSED: "clientRefreshing" } },
		attackerReading: {
			on: { READ: "clientRefreshing", CALL_DENIED: "clientRefreshing", CLIENT_AWAY: "attackerRefreshingAgain" },
		},
		clientRefreshing: {
			on: { REFRESHED: "clientReading", LOCKED_OUT: "stillReading", REFRESH_REFUSED: "signingInAgain" },
		},
		stillReading: { on: { READ: "attackerRefreshingAgain", CALL_DENIED: "attackerRefreshingAgain" } },
		attackerRefreshingAgain: { on: { RENEWED: "attackerReadingLate", RENEWAL_REFUSED: "attackerReadingLate" } },
		attackerReadingLate: {
			on: {
				CLIENT_RETURNS: "clientRefreshing",
				ADA_LOCKED_OUT: "signingInAgain",
				BOTH_SERVED: "both",
				ADA_SERVED: "onlyAda",
			},
		},
		clientRefreshingFirst: { on: { REFRESHED: "clientReadingFirst", REFRESH_REFUSED: "attackerRefreshing" } },
		clientReadingFirst: { on: { SERVED: "attackerRefreshingSecond", API_REFUSED: "attackerRefreshingSecond" } },
		attackerRefreshingSecond: { on: { STOLEN: "attackerReadingSecond", THEFT_REFUSED: "clientRefreshingAgain" } },
		attackerReadingSecond: { on: { READ: "attackerRefreshingAgain", CALL_DENIED: "attackerRefreshingAgain" } },
		clientRefreshingAgain: { on: { REFRESHED: "clientReading", REFRESH_REFUSED: "signingInAgain" } },
		signingInAgain: { on: { TOKENS_ISSUED: "clientReading", LOCKED_OUT: "onlyAttacker", TOKEN_REFUSED: "nobody" } },
		clientReading: {
			on: {
				SHARED: "attackerRefreshingAgain",
				ADA_SERVED: "onlyAda",
				BOTH_SERVED: "both",
				ATTACKER_SERVED: "onlyAttacker",
				API_REFUSED: "nobody",
			},
		},
		onlyAda: { type: "final", tags: "refused" },
		both: { type: "final", tags: "breached" },
		onlyAttacker: { type: "final", tags: "breached" },
		nobody: { type: "final", tags: "refused" },
	},
});
