import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, textOf, writeXml } from './xml.ts';

describe("WeChat's XML", () => {
  it('is read as WeChat writes it: CDATA, numbers, elements within elements', () => {
    const xml = readXml(`<xml>
      <ToUserName><![CDATA[gh_7f083739789a]]></ToUserName>
      <CreateTime>1407743423</CreateTime>
      <Content><![CDATA[a < b && ]] > c]]></Content>
      <ScanCodeInfo><ScanType><![CDATA[qrcode]]></ScanType></ScanCodeInfo>
      <Event></Event><Empty/>
    </xml>`);
    expect(textOf(xml!, 'ToUserName')).toBe('gh_7f083739789a');
    expect(textOf(xml!, 'CreateTime')).toBe('1407743423');
    expect(textOf(xml!, 'Content')).toBe('a < b && ]] > c');
    expect(xml?.['ScanCodeInfo']).toMatchObject({ ScanType: 'qrcode' });
    expect([textOf(xml!, 'Event'), textOf(xml!, 'Empty'), textOf(xml!, 'Missing'), textOf(xml!, 'ScanCodeInfo')]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it.each([
    ['a doctype', '<!DOCTYPE xml [<!ENTITY a "b">]><xml><a>&a;</a></xml>'],
    ['an outer entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml><a>&e;</a></xml>'],
    ['an unknown entity', '<xml><a>&lol;</a></xml>'],
    ['a processing instruction', '<?php ?><xml><a>1</a></xml>'],
    ['attributes', '<xml a="1"><b>1</b></xml>'],
    ['a comment', '<xml><!-- --><b>1</b></xml>'],
    ['what is not closed', '<xml><a>1</a>'],
    ['what is closed wrongly', '<xml><a>1</b></xml>'],
    ['two roots', '<xml><a>1</a></xml><xml><a>1</a></xml>'],
    ['words around it', 'hello <xml><a>1</a></xml>'],
    ['nothing inside', '<xml></xml>'],
    ['depth', `${'<a>'.repeat(50)}1${'</a>'.repeat(50)}`],
    ['too many elements', `<xml>${'<a>1</a>'.repeat(10_000)}</xml>`],
    ['JSON', '{"a":1}'],
    ['nothing', ''],
  ])('refuses %s', (_, source) => expect(readXml(source)).toBeNull());

  it('reads whatever it has written', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,10}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ unit: 'grapheme' }), { minKeys: 1, maxKeys: 8 }), (fields) => {
        const xml = readXml(writeXml(fields));
        for (const [key, value] of Object.entries(fields)) expect(textOf(xml!, key)).toBe(value.trim());
      }),
    );
  });

  it('never throws and never takes long, whatever it is given', () => {
    const pieces = fc.constantFrom(
      '<xml>',
      '</xml>',
      '<a>',
      '</a>',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      '<',
      '>',
      '/',
      'x',
      '<!',
      '&#x41;',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
        readXml(parts.join(''));
      }),
      { numRuns: 2_000 },
    );
    const begun = performance.now();
    readXml(`<xml>${'&'.repeat(200_000)}</xml>`);
    readXml('<'.repeat(200_000));
    readXml(`<xml>${'<![CDATA['.repeat(20_000)}`);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
