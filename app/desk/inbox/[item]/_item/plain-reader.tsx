"use client";

import type { Paragraph } from "../paragraphs";
import { Reader } from "./reader";

interface PlainReaderProps {
  item: { text: string; language: string; rightToLeft: boolean };
  paragraphs: readonly Paragraph[];
}

/** The text of a document that nobody codes from just now. */
export function PlainReader({ item, paragraphs }: PlainReaderProps) {
  const { text, language, rightToLeft } = item;
  return (
    <Reader
      points={[...text]}
      paragraphs={paragraphs}
      language={language}
      rightToLeft={rightToLeft}
      marks={[]}
      chosen={null}
      rests={null}
      onChoose={null}
    />
  );
}
