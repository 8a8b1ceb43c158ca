/** What delivers a written request: the parties, and the run that they are in. Fetched when the first is to be written. */
import { piece } from "../../ui/piece";

export const sendPiece = piece(async () => {
	const [scene, write] = await Promise.all([import("@/lib/inspect/scene"), import("@/lib/practice/write")]);
	return { ...scene, ...write };
});
