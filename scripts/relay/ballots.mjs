/**
 * The answers to a question. They stay until another question comes, also those of people who went.
 *
 * So that nobody gives many answers by coming again and again, of one address at most as many count as were connected
 * from there at one time while the question was there. Beyond, answers of those who went are dropped, the oldest first.
 */
import { follows, isHere } from "./people.mjs";

export function createBallots(people) {
	/** How many were connected at one time since the question came, by address. */
	const most = new Map();
	let asked;

	const from = (address) => people.all().filter((one) => one.address === address);

	/** Keeps no address from which nobody is known. */
	function prune() {
		if (most.size <= people.size()) return;
		const addresses = new Set(people.all().map(({ address }) => address));
		for (const address of most.keys()) if (!addresses.has(address)) most.delete(address);
	}

	/** Somebody came from an address, or answered: notes how many are there, and drops answers that are too many. */
	function settle(address) {
		const present = from(address).filter(follows).length;
		const places = Math.max(most.get(address) ?? 0, present);
		most.set(address, places);
		prune();
		const answered = from(address).filter(({ answer }) => answer !== undefined);
		const tooMany = Math.max(0, answered.length - places);
		for (const one of answered.filter((other) => !isHere(other)).slice(0, tooMany)) one.answer = undefined;
	}

	return {
		settle,
		/** @param question of the room; none changes nothing, for the same one may come again */
		ask(question) {
			if (!question) return;
			const isOther = question.id !== asked;
			asked = question.id;
			for (const one of people.all()) if (isOther || one.answer >= question.answers.length) one.answer = undefined;
			if (!isOther) return;
			most.clear();
			for (const address of new Set(people.here().map((one) => one.address))) settle(address);
		},
		/** The last answer of a person is the one that counts. */
		answer(person, answer) {
			person.answer = answer;
			settle(person.address);
		},
		/** @returns how many chose each answer */
		counts: ({ answers }) => answers.map((_, i) => people.all().filter(({ answer }) => answer === i).length),
		size: () => most.size,
	};
}
