"use client";
import { useCallback, useEffect, useState } from "react";

/** What this tab keeps until it is closed; `undefined` where it keeps nothing, or may not. */
export function keptInTab(name: string): unknown {
	try {
		return JSON.parse(sessionStorage.getItem(name) ?? "null") ?? undefined;
	} catch {
		return undefined;
	}
}

export function keepInTab(name: string, value: unknown): void {
	try {
		sessionStorage.setItem(name, JSON.stringify(value));
	} catch {
		// Then a reload begins anew.
	}
}

/**
 * A state that a reload does not lose.
 * @param read what was kept, as it is wanted; whatever else stands there is left out
 */
export function useKeptInTab<T>(name: string, read: (kept: unknown) => T | undefined) {
	const [value, setValue] = useState<T>();
	useEffect(() => setValue(read(keptInTab(name))), [name, read]);
	const change = useCallback(
		(next: T) => {
			setValue(() => next);
			keepInTab(name, next);
		},
		[name],
	);
	return [value, change] as const;
}
