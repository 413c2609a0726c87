import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { firstLine } from '../scans/message-lines.ts';
import { findWorst, readSeverityWord } from '../severities.ts';
import { toInstant, toText } from '../values.ts';
import { addComponents } from './add-components.ts';
import { readAnalysisState } from './vulnerability-states.ts';

export const CYCLONEDX_XML: XmlFormat = {
  id: 'cyclonedx-xml',
  name: 'CycloneDX XML',
  tools: ['CycloneDX tools', 'Syft', 'Grype'],
  specification: 'https://cyclonedx.org/docs/latest/xml/',
  yields: ['measure', 'finding', 'scope'],
  syntax: 'xml',
  recognise: ({ name, attributes }) =>
    name === 'bom' &&
    Object.values(attributes).some((value) => value?.includes('cyclonedx.org/schema')),
  collects: ['vulnerability', 'timestamp'],
  read: (draft) => readBom(draft),
};

const readBom = (draft: Draft): XmlReader => {
  let components = 0;
  return {
    open: ({ name }, above) => {
      if (name === 'component' && above.at(-1)?.name === 'components') components += 1;
    },
    element: (element, above) => {
      if (element.name === 'vulnerability') addVulnerability(element, draft);
      else if (above.at(-1)?.name === 'metadata')
        draft.addTimes({ finishedAt: toInstant(element.text) });
    },
    end: () => addComponents(draft, components),
  };
};

const addVulnerability = (element: XmlElement, draft: Draft): void => {
  const id = firstLine(findAll(element, 'id')[0]?.text, 'unnamed');
  const ratings = findAll(element, 'ratings').flatMap(({ children }) => children);
  const analysis = findAll(element, 'analysis')[0];
  draft.addFinding({
    category: 'vulnerability',
    rule: id,
    title: firstLine(findAll(element, 'description')[0]?.text, id),
    ...findWorst(
      ratings.map((rating) => readSeverityWord(toText(findAll(rating, 'severity')[0]?.text))),
    ),
    state: readAnalysisState(
      analysis === undefined ? null : toText(findAll(analysis, 'state')[0]?.text),
    ),
  });
};

const findAll = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);
