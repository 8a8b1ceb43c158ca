"use client";
import { useEffect, useState } from "react";
import { catalog } from "@/content/catalog";
import { computeRun } from "@/lib/flow/read/compute";
import { type LessonView, lessonView, pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import { lessonPiece } from "../playing/compute";
import { patiently } from "../ui/patiently";

/** A lesson as its own page has it, with its default run. */
export interface LessonAt {
	readonly path: string;
	readonly lesson: LessonView;
	readonly run: Run;
}

export const pathIn = (at: string): string => at.split(/[?#]/)[0] ?? "";
export const queryOf = (at: string): string => at.slice(pathIn(at).length).replace(/^\?/, "").replace("#", "&");

/**
 * The lesson of an address, played in this browser.
 * @returns nothing until it is here; `lost` with a way to try again, where it could not be fetched; `unknown` where this
 * copy of the site has no such lesson, since whoever shows it may have another version
 */
export function useLessonAt(at: string | undefined): {
	readonly here?: LessonAt;
	readonly lost?: () => void;
	readonly unknown: boolean;
} {
	const [here, setHere] = useState<LessonAt>();
	const [lost, setLost] = useState<() => void>();
	const path = at === undefined ? undefined : pathIn(at);
	useEffect(() => {
		if (path === undefined) return;
		let wanted = true;
		void patiently(
			() => loadAt(path),
			(again) => wanted && setLost(() => again),
		).then((lesson) => {
			if (wanted) setHere(lesson);
		});
		return () => {
			wanted = false;
			setLost(undefined);
		};
	}, [path]);
	return { ...(here ? { here } : {}), ...(lost ? { lost } : {}), unknown: path !== undefined && !entryAt(path) };
}

const entryAt = (path: string) => catalog.find((one) => pathOfLesson(one) === path);

async function loadAt(path: string): Promise<LessonAt | undefined> {
	const entry = entryAt(path);
	const flow = entry && (await lessonPiece(entry.id).get());
	if (!flow) return undefined;
	const run = await computeRun(flow, { settings: flow.defaults, choices: [], edits: [] });
	return { path, lesson: lessonView(flow), run };
}
