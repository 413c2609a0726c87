/** "1. Pre-Deployment (1 hour)" → "1 hour"; "Immediate (< 5 min)" → "< 5 min". */
export const readDuration = (heading: string): string | null => {
  const match =
    /[([（]?\s*((?:[<~≤≈]\s*)?\d+(?:\s*[–-]\s*\d+)?\+?\s*(?:min(?:ute)?s?|h(?:ours?|rs?)?|s(?:ec(?:ond)?s?)?|days?|weeks?|heures?|jours?|minutos?|horas?|Minuten|Stunden|Tage|分|時間|小时|分钟|분|시간))\s*[)\]）]?\s*$/iu.exec(
      heading,
    );
  return match?.[1] ?? null;
};
