/**
 * Where an event leads, as the machine itself says. A flow's machine is flat and has no context, so the
 * answer depends on nothing but state and event: it is asked of xstate once for each pair, and kept.
 */
import { type AnyStateMachine, initialTransition, transition } from "xstate";

/** Answers already given, by machine. They say what asking again would say. */
const known = new WeakMap<AnyStateMachine, Map<string, string | undefined>>();

/** The state in which a machine begins. */
export function initialState(machine: AnyStateMachine): string {
	return ask(machine, "", () => String(initialTransition(machine)[0].value)) ?? "";
}

/** The state after an event, or `undefined` where the machine has no such arrow. */
export function follow(machine: AnyStateMachine, state: string, event: { readonly type: string }): string | undefined {
	return ask(machine, `${state} ${event.type}`, () => {
		const here = machine.resolveState({ value: state, context: {} });
		return here.can(event) ? String(transition(machine, here, event)[0].value) : undefined;
	});
}

function ask(machine: AnyStateMachine, question: string, answer: () => string | undefined): string | undefined {
	let answers = known.get(machine);
	if (!answers) {
		answers = new Map();
		known.set(machine, answers);
	}
	if (!answers.has(question)) answers.set(question, answer());
	return answers.get(question);
}
