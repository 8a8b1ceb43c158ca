"use client";
import type { ComponentProps } from "react";
import { playLink } from "@/lib/flow/link/share-play";
import { LessonPage } from "../player/LessonPage";

/** A grant in which the learner is the attacker. */
export const FreePage = (props: Omit<ComponentProps<typeof LessonPage>, "play">) => (
	<LessonPage {...props} play={playLink} />
);
