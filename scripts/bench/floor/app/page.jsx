"use client";
import { useEffect, useState } from "react";

/** Nothing but a number that a key moves: what the framework and the browser take for a press, and no more. */
export default function Page() {
	const [count, setCount] = useState(1);
	useEffect(() => {
		const onKey = ({ key }) => {
			if (key === "ArrowRight") setCount((before) => before + 1);
			if (key === "ArrowLeft") setCount((before) => before - 1);
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, []);
	return (
		<p className="tick" aria-current="step">
			{count}
		</p>
	);
}
