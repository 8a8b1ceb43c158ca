/** Plays rows of the grid beside the page, so that the page stays quick. */
import { entryOf } from "@/content/catalog";
import { rememberSignatures } from "@/lib/crypto/rs256";
import { isAttack } from "@/lib/flow/define";
import type { GridRow } from "@/lib/flow/proof/grid";
import { type Counted, raisedOnce } from "@/lib/flow/proof/once";
import { gridRow } from "@/lib/flow/proof/row";
import { type Failed, failureOf } from "../ui/piece";

export type GridMessage =
	| { readonly type: "played"; readonly id: string; readonly done: number; readonly of: number }
	| { readonly type: "row"; readonly row: GridRow; readonly counted: Counted }
	/** Of a promise that is broken here, the page would hear nothing. */
	| { readonly type: "failed"; readonly failed: Exclude<Failed, false> };

/** Every so many settings the page hears of it. */
const STRIDE = 16;

const say = (message: GridMessage) => self.postMessage(message);

async function playRow(id: string): Promise<void> {
	const lesson = await entryOf(id)?.load();
	if (!lesson || !isAttack(lesson)) throw new Error(`There is no attack "${id}"`);
	const onPlayed = (done: number, of: number) => {
		if (done % STRIDE === 0 || done === of) say({ type: "played", id, done, of });
	};
	const { play, counted } = raisedOnce(lesson);
	const row = await gridRow(lesson, onPlayed, play);
	say({ type: "row", row, counted: counted() });
}

rememberSignatures();
self.onmessage = ({ data }: MessageEvent<string>) =>
	void playRow(data).catch((cause) => say({ type: "failed", failed: failureOf(cause) }));
