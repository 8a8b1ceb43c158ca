import type { Hop } from "@/lib/flow/run";
import { rawText } from "@/lib/http/raw";

/** The bytes of a hop as text; `undefined` for work and checks. */
export function rawOf({ message }: Pick<Hop, "message">): string | undefined {
	if (message.kind === "request") return rawText(message.request);
	if (message.kind === "response") return rawText(message.response);
	return message.kind === "link" ? message.url : undefined;
}
