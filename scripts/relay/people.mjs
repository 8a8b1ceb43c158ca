/**
 * Who follows: a random name that the relay gave to a connection, and nothing else of anybody. Whoever goes is remembered:
 * a phone that loses the Wi-Fi comes back with its name, and keeps its answer.
 */
import { randomBytes } from "node:crypto";
import { createBucket } from "./buckets.mjs";

/**
 * @param limits as LIMITS
 * @param now milliseconds
 */
export function createPeople({ limits, now }) {
	/** By name, in the order in which they came. */
	const known = new Map();
	const all = () => [...known.values()];
	const here = () => all().filter(isHere);

	/** Of those who went, those with an answer are remembered longer. */
	function forgetOne() {
		const gone = all().filter((one) => !isHere(one));
		const least = gone.find(({ answer }) => answer === undefined) ?? gone[0];
		known.delete(least.who);
	}

	const stranger = () => ({
		who: randomBytes(16).toString("base64url"),
		bucket: createBucket(limits.messages, now),
		exploring: false,
		answer: undefined,
	});

	return {
		all,
		here,
		/**
		 * Somebody connects. A name that is known is given again; where it is connected still, that is a connection that
		 * died without a word, and this one takes its place.
		 * @param taken what to do when another connection comes with the same name
		 * @param screen whether it is one for the audience: it has a place like everybody, and is nobody who follows or answers
		 * @returns the person, or `undefined` where there is no place
		 */
		come(address, name, taken, screen = false) {
			const before = known.get(name);
			const others = here().filter((one) => one !== before);
			const neighbours = others.filter((one) => one.address === address);
			if (others.length >= limits.connections || neighbours.length >= limits.connectionsOfAddress) return undefined;
			const takeOver = before?.taken;
			const person = Object.assign(before ?? stranger(), { address, taken, screen });
			known.delete(person.who);
			if (known.size >= limits.remembered) forgetOne();
			known.set(person.who, person);
			takeOver?.();
			return person;
		},
		/** The connection that `come` was told of has ended. One that took its place goes on. */
		go(person, taken) {
			if (person.taken === taken) person.taken = undefined;
		},
		/** @returns whoever has this name and follows */
		find(who) {
			const person = known.get(who);
			return person && follows(person) ? person : undefined;
		},
		size: () => known.size,
	};
}

export const isHere = ({ taken }) => taken !== undefined;

/** Whether somebody is there to be counted: a screen for the audience is nobody. */
export const follows = (person) => isHere(person) && !person.screen;
