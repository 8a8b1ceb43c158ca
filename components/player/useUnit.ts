"use client";
import { useEffect, useState } from "react";

/** What the projector is designed for, in pixels; its narrowest picture is 4 to 3. */
const DESIGNED = { height: 720, width: 960 };
/** On a window smaller than any projector, text keeps 14 pixels. */
const LEAST = 0.7;

const unitOf = (width: number, height: number): number =>
	Math.max(LEAST, Math.min(height / DESIGNED.height, width / DESIGNED.width));

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
