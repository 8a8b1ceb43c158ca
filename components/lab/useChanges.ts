"use client";
import { useRef } from "react";
import type { Description } from "@/lib/lab/live";
import type { LabSettings } from "@/lib/lab/settings";
import { type Answered, askSandbox, type Change, changeSandbox } from "./door";

/** A change, or what makes one of how the sandbox is set when its turn comes. */
export type Changing = Change | ((settings: LabSettings) => Change);

/**
 * Changes, one after the other: of two quick ones the second knows what the first has done.
 * @param taken is given what the sandbox said, and says whether it has agreed
 * @returns makes a change, and says whether it was made
 */
export function useChanges(
	id: string | undefined,
	taken: (answered: Answered<Description>) => boolean,
): (changing: Changing) => Promise<boolean> {
	const before = useRef<Promise<unknown>>(Promise.resolve());
	return (changing) => {
		if (id === undefined) return Promise.resolve(false);
		const made = before.current.then(async () => taken(await changed(id, changing)));
		before.current = made;
		return made;
	};
}

async function changed(id: string, changing: Changing): Promise<Answered<Description>> {
	if (typeof changing !== "function") return changeSandbox(id, changing);
	const now = await askSandbox(id);
	return "value" in now ? changeSandbox(id, changing(now.value.settings)) : now;
}
