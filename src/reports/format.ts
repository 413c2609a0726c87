/**
 * What a format is: how it is recognised, and how it fills a draft. One file each; `index.ts` lists them.
 * Recognition is by content alone, and exact: no two formats may claim one file, whatever their order.
 */
import type { z } from 'zod';
import type { FormatFacts } from '../model/format-facts.ts';
import type { Draft } from './draft.ts';
import { parseShape } from './syntax/parse-shape.ts';

/** One JSON value, read whole. */
export interface JsonFormat extends FormatFacts {
  syntax: 'json';
  /** Cheap, on any JSON value; must not throw. */
  recognise: (value: unknown) => boolean;
  read: (value: unknown, draft: Draft) => void;
}

/** One JSON value a line, read as it streams. Other lines may stand between. */
export interface JsonLinesFormat extends FormatFacts {
  syntax: 'json-lines';
  /** @param values the first JSON objects of the file, at least one */
  recognise: (values: readonly unknown[]) => boolean;
  /** false: this line need not be parsed. */
  wants?: (line: string) => boolean;
  read: (draft: Draft) => JsonLinesReader;
}

export interface JsonLinesReader {
  value: (value: unknown, line: number) => void;
  /** A line that is no JSON. */
  other?: (text: string, line: number) => void;
  end?: () => void;
}

/** Read as it streams: whole elements of the names in `collects`, and the beginning and end of all above them. */
export interface XmlFormat extends FormatFacts {
  syntax: 'xml';
  /** @param root without its content */
  recognise: (root: XmlElement) => boolean;
  collects: readonly string[];
  read: (draft: Draft) => XmlReader;
}

export interface XmlReader {
  /** An element begins that is not collected. @param above its ancestors, outermost first */
  open?: (element: XmlElement, above: readonly XmlElement[]) => void;
  /** A collected element is whole. */
  element?: (element: XmlElement, above: readonly XmlElement[]) => void;
  /** An element ends that is not collected; its own text and none of its children are in it. */
  close?: (element: XmlElement, above: readonly XmlElement[]) => void;
  comment?: (text: string) => void;
  end?: () => void;
}

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  /** No prototype: any name is safe. */
  attributes: Readonly<Record<string, string | undefined>>;
  children: XmlElement[];
  /** Its own text, up to a limit. */
  text: string;
  line: number;
}

/** Lines of text, read as they stream. */
export interface TextFormat extends FormatFacts {
  syntax: 'text';
  /** @param head the first lines, at most some 64 kB */
  recognise: (head: string) => boolean;
  read: (draft: Draft) => TextReader;
}

export interface TextReader {
  line: (text: string, line: number) => void;
  end?: () => void;
}

export type ReportFormat = JsonFormat | JsonLinesFormat | XmlFormat | TextFormat;
export type Syntax = ReportFormat['syntax'];

/**
 * A JSON format whose values are checked before they are read, see `parseShape`. Schemas are loose, and name
 * only what is used.
 */
export const defineJsonFormat = <T>(
  format: FormatFacts & {
    recognise: (value: unknown) => boolean;
    schema: z.ZodType<T>;
    read: (value: T, draft: Draft) => void;
  },
): JsonFormat => {
  const { schema, read, ...facts } = format;
  return {
    ...facts,
    syntax: 'json',
    read: (value, draft) => {
      const parsed = parseShape(schema, value, draft);
      if (parsed !== null) read(parsed, draft);
    },
  };
};
