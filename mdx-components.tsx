import type { MDXComponents } from "mdx/types";
import { lessonComponents } from "@/components/lesson/components";

/** The closed set of components that lesson prose may use. */
export const useMDXComponents = (): MDXComponents => lessonComponents;
