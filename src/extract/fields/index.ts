import type { Field } from '../candidate.ts';
import { authors } from './authors.ts';
import { captured, modified, published } from './dates.ts';
import { language } from './language.ts';
import type { FieldRule } from './rule.ts';
import { description, image, section, site, subtitle, tags, url } from './simple.ts';
import { title } from './title.ts';

/** What is particular to each field. */
export const RULES: Readonly<Record<Field, FieldRule>> = {
  site,
  url,
  language,
  title,
  subtitle,
  authors,
  published,
  modified,
  captured,
  image,
  description,
  section,
  tags,
};
