"use client";
import { useSyncExternalStore } from "react";
import { answered, finishedUnit, forgotten, NO_PROGRESS, type Progress } from "@/lib/progress/progress";
import { KEPT, keepingNow, onProgress, progressNow, putProgress } from "./store";

/** What is kept of a learner's progress, and what changes it. Before the page runs, nobody knows. */
export function useProgress() {
	const progress = useSyncExternalStore(onProgress, progressNow, () => NO_PROGRESS);
	return { progress, answer, finish, forget, clear };
}

/** How progress is kept in this browser, and what of it could not be read. */
export const useKeeping = () => useSyncExternalStore(onProgress, keepingNow, () => KEPT);

const now = () => Date.now();
const change = (by: (progress: Progress) => Progress) => putProgress(by(progressNow()));

/** Remembers an answer to an item. */
const answer = (id: string, right: boolean) => change((progress) => answered(progress, id, right, now()));
/** Remembers that a unit of the course is finished. */
const finish = (id: string) => change((progress) => finishedUnit(progress, id, now()));
/** Remembers an item no more. */
const forget = (id: string) => change((progress) => forgotten(progress, id));
/** Remembers nothing any more. */
const clear = () => putProgress(NO_PROGRESS);
