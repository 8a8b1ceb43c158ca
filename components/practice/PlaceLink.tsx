"use client";
import type { MouseEvent, ReactNode } from "react";
import { pathOfSet, placeQuery, type SetPlace } from "./place";

interface Props {
	/** Id of the lesson whose set this page shows. */
	readonly lesson: string;
	readonly to: SetPlace;
	readonly onGo: (place: SetPlace) => void;
	readonly className?: string;
	readonly current?: boolean;
	readonly children: ReactNode;
}

/** A link to an exercise of the set that is open: a plain press needs no page to be loaded. */
export function PlaceLink({ lesson, to, onGo, className, current = false, children }: Props) {
	const onClick = (event: MouseEvent) => {
		const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
		if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
		event.preventDefault();
		onGo(to);
	};
	return (
		<a
			href={`${pathOfSet(lesson)}${placeQuery(to)}`}
			className={className}
			aria-current={current ? "step" : undefined}
			onClick={onClick}
		>
			{children}
		</a>
	);
}
