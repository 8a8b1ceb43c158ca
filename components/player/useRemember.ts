"use client";
import { useEffect } from "react";
import { addressOf } from "@/lib/flow/link/address";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { Player } from "../playing/usePlayer";
import { remember } from "../site/memory";

/** Keeps the last place on this machine, for "Pick up where you left". */
export function useRemember(lesson: LessonView, { run, context, link, arrived }: Player): void {
	const number = run.hops[context.cursor]?.number ?? "1";
	const last = run.hops.at(-1)?.number ?? "";
	useEffect(() => {
		if (!arrived || context.cursor === 0) return;
		// Writing is slow and nobody reads it while somebody steps through.
		const place = { title: lesson.title, href: addressOf(pathOfLesson(lesson), link), hop: number, of: last };
		const timer = setTimeout(() => remember(place), 400);
		return () => clearTimeout(timer);
	}, [arrived, context.cursor, lesson, link, number, last]);
}
