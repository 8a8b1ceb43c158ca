"use client";
import { type RefObject, useEffect } from "react";
import { useWay } from "./OnTheWay";

/**
 * After a way from one page of the course to another the focus is on its heading.
 * @param path of the page on the screen @param number of its unit
 */
export function useArrives(path: string, number: number, heading: RefObject<HTMLHeadingElement | null>): void {
	const way = useWay();
	useEffect(() => {
		const { shown } = way.current;
		way.current.shown = path;
		if (way.current.heading?.number === number) way.current.heading = undefined;
		if (shown !== undefined && shown !== path) heading.current?.focus({ preventScroll: true });
	}, [path, number, heading, way]);
}
