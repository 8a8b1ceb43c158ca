"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** The address under which this page was opened; empty until the browser has it. */
export const useOrigin = (): string =>
	useSyncExternalStore(
		never,
		() => window.location.origin,
		() => "",
	);

/** As it is read out. */
export const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, "");
