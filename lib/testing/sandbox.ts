/** A sandbox of the HTTP lab without a socket, with chance that can be repeated and a clock that only the test moves. */
import { demonstrationKey } from "../crypto/keys";
import type { HttpRequest, HttpResponse } from "../http/message";
import { json } from "../http/message";
import { answerAt } from "../lab/answer";
import { createLedger } from "../lab/log";
import { applySettings, type LabSurroundings, openSandbox, type Sandbox } from "../lab/sandbox";
import type { LabSettings } from "../lab/settings";
import { labTools } from "../lab/tool-server";
import { LAB_TOOLS, type Speaker } from "../lab/tools";
import { program } from "../parties/programs";
import { seeded } from "../world/dice";

export const LAB_ORIGIN = "http://127.0.0.1:4180";
export const SANDBOX = "tried";

/** Answers in words which tool was called, as no real server does. */
const speak: Speaker = async ({ body }) => json(200, { spoken: body });

export interface LabBench {
	readonly sandbox: Sandbox;
	readonly send: (request: HttpRequest) => Promise<HttpResponse>;
	/** Moves the clock. */
	readonly pass: (seconds: number) => void;
	readonly set: (settings: Partial<LabSettings>) => void;
}

export async function startSandbox(settings: Partial<LabSettings> = {}): Promise<LabBench> {
	program(LAB_TOOLS, labTools(speak));
	const dice = seeded({ clock: 0, draws: {}, values: [], memory: {}, open: {} }, "lab");
	let now = 1_800_000_000;
	const around: LabSurroundings = {
		...dice,
		now: () => now,
		newKey: async (kid) => ({ ...demonstrationKey, kid }),
		pause: async (seconds) => {
			now += seconds;
		},
		fetchOutside: async () => ({ status: 0, headers: [], body: "" }),
	};
	const sandbox = await openSandbox(SANDBOX, { origin: LAB_ORIGIN, around, ledger: createLedger(1_000_000) });
	const set: LabBench["set"] = (change) => {
		sandbox.settings = { ...sandbox.settings, ...change };
		applySettings(sandbox);
	};
	set(settings);
	return {
		sandbox,
		set,
		send: (request) => answerAt(sandbox, request, () => now * 1000),
		pass: (seconds) => {
			now += seconds;
		},
	};
}
