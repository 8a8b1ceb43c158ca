/** Everybody who is connected, and the room that they hear of. */
import { createBallots } from "./ballots.mjs";
import { createPeople, follows } from "./people.mjs";
import { createHeldRoom } from "./room.mjs";
import { seldom } from "./seldom.mjs";
import { createStreams, event } from "./streams.mjs";

/** A Tally (lib/workshop/room.ts). */
function tallyOf(question, people, ballots) {
	const here = people.all().filter(follows);
	const isAsked = question !== undefined && question.state !== "revealed";
	return {
		connected: here.length,
		exploring: here.filter(({ exploring }) => exploring).length,
		...(isAsked ? { question: { id: question.id, counts: ballots.counts(question) } } : {}),
	};
}

/**
 * @param server the name of this start, which every stream hears first
 * @param limits as LIMITS
 * @param now milliseconds
 */
export function createHall({ server, limits, now }) {
	const room = createHeldRoom();
	const people = createPeople({ limits, now });
	const ballots = createBallots(people);
	const followers = createStreams(limits);
	const presenters = createStreams(limits);

	const tally = () => event("tally", tallyOf(room.question(), people, ballots));
	const changes = seldom(() => presenters.size() > 0 && presenters.tell(tally()), limits.tallyPause);
	const first = (hello) => [event("hello", { server, ...hello }), ...(room.get() ? [event("room", room.get())] : [])];

	return {
		room,
		people,
		/** A presenter has a place always: the oldest of too many makes it. */
		present(res) {
			if (presenters.size() >= limits.presenters) presenters.oldest().end();
			presenters.open(res, [...first({ presenter: true }), tally()]);
		},
		/**
		 * @param name the one that it had before, if it says so
		 * @param screen whether it is one for the audience
		 * @returns whether there was a place
		 */
		follow(res, address, { name, screen }) {
			let stream;
			const taken = () => stream.end(event("taken", {}));
			const person = people.come(address, name, taken, screen);
			if (!person) return false;
			ballots.settle(address);
			stream = followers.open(res, first({ who: person.who }), () => {
				people.go(person, taken);
				changes.ask();
			});
			changes.ask();
			return true;
		},
		/** @returns what came of it: `none` is no room, `older` than the one that is held, `same`, or `new` */
		say(value) {
			const came = room.put(value);
			if (came !== "new") return came;
			ballots.ask(room.question());
			const octets = event("room", room.get());
			followers.tell(octets);
			presenters.tell(octets);
			changes.ask();
			return came;
		},
		answer(person, answer) {
			ballots.answer(person, answer);
			changes.ask();
		},
		/** Somebody looks around alone, or follows again. */
		look(person, exploring) {
			person.exploring = exploring;
			changes.ask();
		},
		close() {
			changes.stop();
			followers.close();
			presenters.close();
		},
		sizes: () => ({
			known: people.size(),
			addresses: ballots.size(),
			followers: followers.size(),
			presenters: presenters.size(),
		}),
	};
}
