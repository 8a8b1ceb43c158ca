/** Where it is written why somebody said no. */
import type { Message } from "@/lib/vocabulary/message";
import type { SpecRef } from "@/lib/vocabulary/specs";

/** What the check that refused goes by itself, in this run. @param otherwise where no check of the message said no */
export const specsOfRefusal = (message: Message, otherwise: readonly SpecRef[]): readonly SpecRef[] =>
	(message.kind === "checks" && message.checks.find(({ verdict }) => verdict === "failed")?.specs) || otherwise;
