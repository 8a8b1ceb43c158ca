"use client";
import { type ComponentProps, useEffect, useState } from "react";
import { keptCapture } from "../practice/capture-kept";
import type { TaskBar } from "../practice/TaskBar";
import { later } from "../ui/later";
import { piece } from "../ui/piece";

const Bar = later(piece(async () => (await import("../practice/TaskBar")).TaskBar));

/** The exercise that this is played for; nothing where nobody came from one. */
export function ForTask(props: ComponentProps<typeof TaskBar>) {
	const [isFor, setIsFor] = useState(false);
	useEffect(() => setIsFor(keptCapture()?.path === window.location.pathname), []);
	return isFor ? <Bar {...props} /> : null;
}
