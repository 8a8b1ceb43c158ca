"use client";
import { useEffect, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import { addressOf } from "@/lib/flow/link/address";
import { defaultView, formatLink, linkDefaults } from "@/lib/flow/link/share";
import { lessonView, pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { RunSpec } from "@/lib/flow/run";
import { compute } from "../playing/compute";

/** Address of the lesson at a hop of this very run; `undefined` until it is known. */
export function useStageHref(flow: AnyFlow, spec: RunSpec, hop: number): string | undefined {
	const [href, setHref] = useState<string>();
	useEffect(() => {
		let live = true;
		stageHref(flow, spec, hop).then(
			(address) => {
				if (live) setHref(address);
			},
			// Without it there is no link; what failed is said where the exercise is judged.
			() => undefined,
		);
		return () => {
			live = false;
		};
	}, [flow, spec, hop]);
	return href;
}

/** @param hop index of the hop in the run */
export async function stageHref(flow: AnyFlow, spec: RunSpec, hop: number): Promise<string> {
	const run = await compute(flow.id, spec);
	const lesson = lessonView(flow);
	const defaults = linkDefaults(lesson);
	const view = { ...defaultView(defaults.tab), hop: run.hops[hop]?.number ?? "1" };
	return addressOf(pathOfLesson(lesson), formatLink({ spec, view }, defaults));
}
