// Plain JavaScript, because these packages are installed for the bench alone and the compiler does not find them.
// All of them count in the process's own time zone, which is the municipality's here: none needs its zone plugin.
import { addDays, endOfDay, formatISO, isWeekend, parseISO, startOfDay } from 'date-fns';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import moment from 'moment-business-days';

export function peers(closedDays) {
  const holidays = [...closedDays];
  const closed = new Set(holidays.map((day) => parseISO(day).getTime()));
  moment.updateLocale('en', { holidays, holidayFormat: 'YYYY-MM-DD' });
  dayjs.extend(businessDays, { holidays, holidayFormat: 'YYYY-MM-DD' });
  return [
    {
      name: 'date-fns, looped over a set of the closed days',
      deadline(received) {
        let day = startOfDay(parseISO(received));
        for (let counted = 0; counted < 10; ) {
          day = addDays(day, 1);
          if (!isWeekend(day) && !closed.has(day.getTime())) counted += 1;
        }
        return formatISO(endOfDay(day));
      },
    },
    {
      name: 'moment-business-days, given the closed days',
      deadline: (received) => moment(received).businessAdd(10).endOf('day').format(),
    },
    {
      name: 'dayjs-business-days2, given the closed days',
      deadline: (received) => dayjs(received).businessDaysAdd(10).endOf('day').format(),
    },
  ];
}
