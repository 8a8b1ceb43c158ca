"use client";
import { useEffect, useState } from "react";

/** Whether this browser stores anything for this page. Until it was asked, it does. */
export function useKept(): boolean {
	const [kept, setKept] = useState(true);
	useEffect(() => setKept(stores()), []);
	return kept;
}

function stores(): boolean {
	try {
		localStorage.setItem("learn-trial", "1");
		localStorage.removeItem("learn-trial");
		return true;
	} catch {
		return false;
	}
}
