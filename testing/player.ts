/** A player to be sent events, for tests. */
import { type Actor, createActor, waitFor } from "xstate";
import { type PlayerEvent, playerMachine } from "@/lib/flow/player/player.machine";
import { shownRun } from "@/lib/flow/player/player-steps";
import { computeRun } from "@/lib/flow/read/compute";
import type { Run, RunSpec } from "@/lib/flow/run";
import type { RequestMessage } from "@/lib/vocabulary/message";
import { flow } from "./lessons";

const compute = (spec: RunSpec): Promise<Run> => computeRun(flow, spec);

const started: Actor<typeof playerMachine>[] = [];

/** Ends every player that was started. */
export function stopPlayers(): void {
	for (const actor of started.splice(0)) actor.stop();
}

/**
 * Starts a player at the first hop of a run.
 * @param computeWith how it gets another run
 */
export function playerOf(run: Run, computeWith: (spec: RunSpec) => Promise<Run> = compute) {
	const actor = createActor(playerMachine, { input: { run, compute: computeWith } });
	started.push(actor);
	actor.start();
	const context = () => actor.getSnapshot().context;
	return {
		actor,
		context,
		/** Sends, and waits for what has to be computed. */
		async send(...events: PlayerEvent[]) {
			for (const event of events) {
				actor.send(event);
				await waitFor(actor, (snapshot) => !snapshot.matches("computing"));
			}
		},
		number: () => shownRun(context()).hops[context().cursor]?.number,
		shown: () => shownRun(context()),
	};
}

/** The first token request of a run. */
export function tokenRequestOf(run: Run): RequestMessage {
	const message = run.hops.find((hop) => hop.label.startsWith("POST /token"))?.message;
	if (message?.kind !== "request") throw new Error("no token request");
	return message;
}

/** An edit that adds another verifier to the first token request. */
export const wrongVerifier = (run: Run): PlayerEvent => ({
	type: "EDIT",
	edit: {
		exchange: tokenRequestOf(run).exchange,
		ops: [{ op: "add", part: "form", name: "code_verifier", value: "twice" }],
	},
});
