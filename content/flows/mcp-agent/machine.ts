import { setup } from "xstate";
import { type CodeEvent, codeEnds, codeStates } from "@/lib/cast/code-states";

/**
 * An agent meets a tool server. Before the code grant it finds out whom to ask, and who it is there; after it,
 * a tool that needs more leads once around the grant again.
 */
export const machine = setup({
	types: {
		events: {} as
			| CodeEvent
			| { type: "ASKED" }
			| { type: "CHALLENGED" }
			| { type: "NO_CHALLENGE" }
			| { type: "RESOURCE_OK" }
			| { type: "RESOURCE_REFUSED" }
			| { type: "SERVER_OK" }
			| { type: "SERVER_REFUSED" }
			| { type: "REGISTERED" }
			| { type: "REGISTRATION_REFUSED" }
			| { type: "DOCUMENT_NEEDED" }
			| { type: "TOKENS_ISSUED" }
			| { type: "STEPPED_UP" }
			| { type: "TOKEN_REFUSED" }
			| { type: "CALL_ACCEPTED" }
			| { type: "CALL_REFUSED" }
			| { type: "TOKEN_EXCHANGED" }
			| { type: "TOKEN_REUSED" }
			| { type: "EXCHANGE_REFUSED" }
			| { type: "SERVED" }
			| { type: "PASSED_ON" }
			| { type: "UPSTREAM_REFUSED" }
			| { type: "SCOPE_NEEDED" }
			| { type: "UNASKED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "mcp-agent",
	initial: "prompting",
	states: {
		prompting: { on: { ASKED: "discovering", NOT_STARTED: "notStarted" } },
		discovering: { on: { CHALLENGED: "readingResourceMetadata", NO_CHALLENGE: "discoveryStopped" } },
		readingResourceMetadata: { on: { RESOURCE_OK: "readingServerMetadata", RESOURCE_REFUSED: "discoveryStopped" } },
		readingServerMetadata: { on: { SERVER_OK: "registering", SERVER_REFUSED: "discoveryStopped" } },
		registering: { on: { REGISTERED: "preparing", REGISTRATION_REFUSED: "registrationRefused" } },
		preparing: { on: { PREPARED: "requesting" } },
		requesting: {
			on: {
				DOCUMENT_NEEDED: "readingDocument",
				REQUEST_OK: "consenting",
				BAD_TARGET: "errorPage",
				REQUEST_REFUSED: "returning",
			},
		},
		readingDocument: { on: { REQUEST_OK: "consenting", BAD_TARGET: "errorPage", REQUEST_REFUSED: "returning" } },
		consenting: codeStates.consenting,
		returning: codeStates.returning,
		checkingReturn: codeStates.checkingReturn,
		redeeming: { on: { TOKENS_ISSUED: "callingTool", STEPPED_UP: "callingAgain", TOKEN_REFUSED: "tokenRefused" } },
		callingTool: { on: { CALL_ACCEPTED: "gettingUpstreamToken", CALL_REFUSED: "toolRefused" } },
		gettingUpstreamToken: {
			on: {
				TOKEN_EXCHANGED: "callingUpstream",
				TOKEN_REUSED: "callingUpstream",
				EXCHANGE_REFUSED: "upstreamRefused",
			},
		},
		callingUpstream: {
			on: { SERVED: "callingNextTool", PASSED_ON: "passedOn", UPSTREAM_REFUSED: "upstreamRefused" },
		},
		callingNextTool: {
			on: { SCOPE_NEEDED: "preparing", SERVED: "done", UNASKED: "doneUnasked", CALL_REFUSED: "toolRefused" },
		},
		callingAgain: { on: { SERVED: "done", CALL_REFUSED: "toolRefused" } },
		done: { type: "final", tags: "succeeded" },
		discoveryStopped: { type: "final", tags: "refused" },
		registrationRefused: { type: "final", tags: "refused" },
		...codeEnds,
		tokenRefused: { type: "final", tags: "refused" },
		toolRefused: { type: "final", tags: "refused" },
		upstreamRefused: { type: "final", tags: "refused" },
		passedOn: { type: "final", tags: "breached" },
		doneUnasked: { type: "final", tags: "breached" },
	},
});
