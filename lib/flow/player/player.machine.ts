/**
 * The player: which run is shown, and where in it. It holds the code base's only promise actor, which
 * computes runs; everything else is an index. Its events are what a person can do.
 */
import { assign, fromPromise, setup } from "xstate";
import type { Asking, PlayerContext, PlayerInput, Runs, Wanted } from "./player-steps";
import * as step from "./player-steps";

export type PlayerEvent =
	| { type: "NEXT" }
	| { type: "BACK" }
	| { type: "JUMP"; to: number }
	| { type: "PHASE"; by: 1 | -1 }
	| { type: "PLAY" }
	| { type: "PAUSE" }
	| Asking
	| { type: "SHOW"; original: boolean }
	| { type: "DROP_BRANCH" }
	| { type: "RESTORE"; wanted: Wanted; ask: boolean }
	| { type: "UNDO" }
	| { type: "RESET" }
	| { type: "ASK"; on: boolean }
	| { type: "DISMISS" }
	| { type: "ANSWER"; answer: number | undefined };

/** What the learner asks for is computed, or refused with a sentence where no link could hold it. */
const asking = [
	{ guard: "tooMuch", actions: "refuse" },
	{ target: ".computing", actions: "ask" },
] as const;

const isAsking = (event: PlayerEvent): event is Asking =>
	event.type === "CONFIGURE" || event.type === "CHOOSE" || event.type === "EDIT" || event.type === "PLAY_FREE";
const problemOf = (context: PlayerContext, event: PlayerEvent) =>
	isAsking(event) ? step.problemOfAsking(context, event) : undefined;

export const playerMachine = setup({
	types: { input: {} as PlayerInput, context: {} as PlayerContext, events: {} as PlayerEvent },
	actors: {
		compute: fromPromise<Runs, { context: PlayerContext }>(({ input }) => step.computeWanted(input.context)),
	},
	guards: {
		asks: ({ context }) => step.gateAhead(context),
		gated: ({ context }) => context.gate,
		atEnd: ({ context }) => step.atEnd(context),
		canUndo: ({ context }) => context.undo.length > 0,
		edited: ({ context }) => context.spec.edits.length > 0,
		tooMuch: ({ context, event }) => problemOf(context, event) !== undefined,
	},
	actions: {
		forward: assign(({ context }) => step.moveTo(context, context.cursor + 1)),
		refuse: assign(({ context, event }) => ({ notice: problemOf(context, event) })),
		ask: assign(({ context, event }) => (isAsking(event) ? step.ask(context, event) : {})),
	},
	delays: { reading: ({ context }) => step.readingTime(context) },
}).createMachine({
	id: "player",
	initial: "paused",
	context: ({ input }) => step.initialContext(input),
	on: {
		BACK: { target: ".paused", actions: assign(({ context }) => step.moveTo(context, context.cursor - 1)) },
		JUMP: { target: ".paused", actions: assign(({ context, event }) => step.moveTo(context, event.to)) },
		PHASE: { target: ".paused", actions: assign(({ context, event }) => step.movePhase(context, event.by)) },
		SHOW: { guard: "edited", actions: assign(({ context, event }) => step.show(context, event.original)) },
		DISMISS: { actions: assign({ notice: undefined }) },
		ASK: { actions: assign(({ event }) => ({ ask: event.on, gate: false })) },
		CONFIGURE: asking,
		CHOOSE: asking,
		EDIT: asking,
		PLAY_FREE: asking,
		DROP_BRANCH: { guard: "edited", target: ".computing", actions: assign(({ context }) => step.dropBranch(context)) },
		RESTORE: { target: ".computing", actions: assign(({ event }) => ({ wanted: event.wanted, ask: event.ask })) },
		UNDO: { guard: "canUndo", target: ".computing", actions: assign(({ context }) => step.undo(context)) },
		RESET: { target: ".computing", actions: assign(({ context }) => step.reset(context)) },
	},
	states: {
		paused: {
			on: {
				NEXT: [{ guard: "gated" }, { guard: "asks", actions: assign({ gate: true }) }, { actions: "forward" }],
				ANSWER: {
					guard: "gated",
					actions: assign(({ context, event }) => step.answerGate(context, event.answer)),
				},
				PLAY: "playing",
			},
		},
		playing: {
			always: [{ guard: "atEnd", target: "paused" }],
			after: {
				reading: [
					{ guard: "asks", target: "paused", actions: assign({ gate: true }) },
					{ target: "playing", reenter: true, actions: "forward" },
				],
			},
			on: {
				PAUSE: "paused",
				NEXT: [
					{ guard: "asks", target: "paused", actions: assign({ gate: true }) },
					{ target: "playing", reenter: true, actions: "forward" },
				],
			},
		},
		computing: {
			invoke: {
				src: "compute",
				input: ({ context }) => ({ context }),
				onDone: { target: "paused", actions: assign(({ context, event }) => step.arrive(context, event.output)) },
				onError: {
					target: "paused",
					actions: assign(({ context, event }) => ({
						wanted: undefined,
						failure: String(event.error),
						failed: context.wanted?.spec,
					})),
				},
			},
		},
	},
});
