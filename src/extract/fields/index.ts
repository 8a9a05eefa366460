import type { Field } from '../candidate.ts';
import { image, url } from './addresses.ts';
import { authors } from './authors.ts';
import { captured, modified, published } from './dates.ts';
import { description } from './description.ts';
import { language } from './language.ts';
import type { FieldRule } from './rule.ts';
import { section, site } from './site.ts';
import { subtitle } from './subtitle.ts';
import { tags } from './tags.ts';
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
