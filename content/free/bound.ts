/** Lessons of bound tokens end with somebody who tries the token. Here that is the learner. */
import { flow as dpopLesson } from "@/content/flows/dpop/flow";
import { flow as mtlsLesson } from "@/content/flows/mtls/flow";
import { honestPart } from "@/lib/flow/honest-part";

const served = {
	how: "succeeded",
	phase: "use",
	actor: "rs",
	does: "served the client",
	text: "The API has served the client.",
} as const;

export const dpop = honestPart(dpopLesson, "copying", served);
export const mtls = honestPart(mtlsLesson, "copying", served);
