import { made } from "@/lib/vocabulary/presumptions";
import { type Alternative, when } from "@/lib/vocabulary/telling";

const SEED =
	"The values come from a seed, so that everybody sees the same. A real client needs a secure random source.";

/** Told where a client has made a value for its request. With everything switched off it makes none. */
export const seeded = (say = SEED): readonly [Alternative, Alternative, Alternative] => [
	when(made("code_verifier"), say),
	when(made("state"), say),
	when(made("nonce"), say),
];
