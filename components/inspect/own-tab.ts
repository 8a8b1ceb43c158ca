import { type ComponentType, createContext } from "react";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Player } from "../playing/usePlayer";

/** What the first tab shows where the page is no lesson with a lab, but has one of its own. */
export const OwnTab = createContext<
	ComponentType<{ readonly lesson: LessonView; readonly player: Player }> | undefined
>(undefined);
