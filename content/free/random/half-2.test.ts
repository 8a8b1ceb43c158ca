import { describe, test } from "vitest";
import { grants } from "../grants";
import { expectOfAllPlays } from "./walk";

/** So many sequences at every grant. `PLAYS=10000` throws ten thousand, which takes half an hour. */
const PLAYS = Number(process.env.PLAYS || 500);

describe.each(grants.filter((_, i) => i % 2 === 1))("whatever somebody does in $id", (grant) => {
	test(
		"a run ends, twice in the same way, with a verdict and with words",
		() => expectOfAllPlays(grant, PLAYS),
		3_600_000,
	);
});
