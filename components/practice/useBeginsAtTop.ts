import { useEffect, useRef } from "react";

/** The heading of an exercise, by which it is found. */
export const EXERCISE_TITLE = "exercise-title";

/** Another exercise begins at its top, also where the button that led to it stands far below. @param id of the one that is shown */
export function useBeginsAtTop(id: string | undefined): void {
	const before = useRef(id);
	useEffect(() => {
		if (before.current !== id) document.getElementById(EXERCISE_TITLE)?.focus();
		before.current = id;
	}, [id]);
}
