/** What is sent to the relay: rooms by whoever has the key, and votes and modes by those who follow. */
import { json, NOTHING, refusal } from "./answers.mjs";
import { readObject } from "./body.mjs";

/**
 * @param hasKey whether an `Authorization` header has the presenter's key
 * @param refuse makes the answer to what comes from nobody who is known
 */
export function messageRoutes({ hall, hasKey, refuse, limits }) {
	const bodyOf = (req, octets) => readObject(req, { octets, time: limits.bodyTime });

	async function room(req) {
		if (!hasKey(req.headers.authorization)) return refuse(req, 401);
		const { value, status } = await bodyOf(req, limits.roomOctets);
		if (status) return refusal(status);
		const came = hall.say(value);
		if (came === "none") return refusal(400);
		return came === "older" ? json(hall.room.get(), 409) : NOTHING;
	}

	/** @param act what somebody who follows asks for; it returns an answer */
	const fromPerson = (act) => async (req) => {
		// A page of another site can send this type only where it is asked first, and it is told no.
		if (!/^application\/json\s*(;|$)/i.test(req.headers["content-type"] ?? "")) return refuse(req, 400);
		const { value, status } = await bodyOf(req, limits.messageOctets);
		if (status) return refuse(req, status);
		const person = hall.people.find(value.who);
		if (!person) return refuse(req, 404);
		return person.bucket.take() ? act(person, value) : refusal(429);
	};

	const vote = fromPerson((person, { question, answer }) => {
		const asked = hall.room.question();
		if (asked?.state !== "open" || asked.id !== question) return refusal(409);
		if (!Number.isSafeInteger(answer) || answer < 0 || answer >= asked.answers.length) return refusal(400);
		hall.answer(person, answer);
		return NOTHING;
	});

	const mode = fromPerson((person, { exploring }) => {
		if (typeof exploring !== "boolean") return refusal(400);
		hall.look(person, exploring);
		return NOTHING;
	});

	return { room, vote, mode };
}
