"use client";
import { useEffect, useState } from "react";
import { unitOf } from "./unit";

/** How much larger than at 1280×720 everything on the projector is drawn; on the root as `--unit`, for its dialogs, too. */
export function useUnit(): number {
	const [unit, setUnit] = useState(() => unitOf(window.innerWidth, window.innerHeight));
	useEffect(() => {
		const read = () => setUnit(unitOf(window.innerWidth, window.innerHeight));
		window.addEventListener("resize", read);
		return () => window.removeEventListener("resize", read);
	}, []);
	useEffect(() => {
		const { style } = document.documentElement;
		style.setProperty("--unit", String(unit));
		return () => {
			style.removeProperty("--unit");
		};
	}, [unit]);
	return unit;
}
