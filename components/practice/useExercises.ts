"use client";
import { useEffect, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import type { Exercise } from "@/lib/practice/exercise";
import { lessonPiece } from "../playing/compute";
import { patiently } from "../ui/patiently";
import { generatorPiece } from "./pieces";

/** What is to be made: a whole set, or one exercise by its id, with the seed of its shuffle. */
export interface Wanted {
	readonly lesson: string;
	readonly seed: string;
	readonly id?: string;
}

export type Made =
	| { readonly state: "making" }
	/** The network is gone; it is tried again by itself, and by `again`. */
	| { readonly state: "lost"; readonly again: () => void }
	/** A fault of our own program. */
	| { readonly state: "failed"; readonly error: string }
	/** With `id`, none where the lesson has no such exercise. */
	| { readonly state: "made"; readonly seed: string; readonly flow: AnyFlow; readonly exercises: readonly Exercise[] };

/** Makes exercises from a lesson's own run, in the browser. Nothing is made while `wanted` is not known. */
export function useExercises(wanted: Wanted | undefined): Made {
	const { lesson, seed, id } = wanted ?? {};
	const [made, setMade] = useState<Made>({ state: "making" });
	useEffect(() => {
		if (lesson === undefined || seed === undefined) return;
		let live = true;
		const say = (next: Made) => {
			if (live) setMade(next);
		};
		patiently(
			() => make(lesson, seed, id),
			(again) => say(again ? { state: "lost", again } : { state: "making" }),
		).then(say, (error: unknown) => say({ state: "failed", error: String(error) }));
		return () => {
			live = false;
		};
	}, [lesson, seed, id]);
	return made;
}

async function make(lesson: string, seed: string, id: string | undefined): Promise<Made> {
	const [{ exerciseOfLesson, exercisesOfLesson }, flow] = await Promise.all([
		generatorPiece.get(),
		lessonPiece(lesson).get(),
	]);
	if (!flow) throw new Error(`There is no lesson "${lesson}"`);
	if (id === undefined) return { state: "made", seed, flow, exercises: await exercisesOfLesson(flow, seed) };
	const one = await exerciseOfLesson(flow, id, seed);
	return { state: "made", seed, flow, exercises: one ? [one] : [] };
}
